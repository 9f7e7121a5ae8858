const SVG = 'http://www.w3.org/2000/svg';

/** A magpie in flight, as small as it can be told apart: dark body, white wing, the shimmer of its feathers. */
export function mark(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.append(
    path('M2 14c5 1 8-1 10-5l3-5c1-2 4-2 5 0l2 3-3 1c0 6-4 10-10 10H6l-3 3-1-3 2-1z', 'currentColor'),
    path('M8 15c4 0 7-2 8-6 2 5-2 8-8 6z', 'var(--accent)'),
  );
  return svg;
}

function path(d: string, fill: string): SVGPathElement {
  const made = document.createElementNS(SVG, 'path');
  made.setAttribute('d', d);
  made.setAttribute('fill', fill);
  return made;
}
