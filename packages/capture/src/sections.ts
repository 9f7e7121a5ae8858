import type { DescriptionSource } from './draft.ts';

/** A description that a board cuts into sections: everything from the first to the last of them. Null without one. */
export function sectionsOf(sections: Iterable<Element>): DescriptionSource | null {
  const all = [...sections];
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return null;
  let root: Element = first;
  while (!root.contains(last) && root.parentElement !== null) root = root.parentElement;
  return root === first ? { kind: 'nodes', root } : { kind: 'nodes', root, from: first, to: lastNodeIn(last) };
}

/** The end of a range of nodes is the innermost one at the end of its last element: ranges are walked from outside in. */
export function lastNodeIn(element: Element): Node {
  let node: Node = element;
  while (node.lastChild !== null) node = node.lastChild;
  return node;
}
