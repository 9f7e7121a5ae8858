/** The attributes of an element that tell what it is, each as it stands; empty where it is missing. */
export interface Attributes {
  classes: string;
  id: string;
  /** Authors name test ids after what they test, and keep them when classes change. */
  test: string;
  role: string;
  style: string;
  isHidden: boolean;
  hasAddress: boolean;
  /** It opens an item of microdata or a resource of RDFa. */
  isItem: boolean;
}

export const NO_ATTRIBUTES: Readonly<Attributes> = {
  classes: '',
  id: '',
  test: '',
  role: '',
  style: '',
  isHidden: false,
  hasAddress: false,
  isItem: false,
};

/**
 * Goes through the attributes that are there, instead of asking for a dozen that mostly are not: this runs for every
 * element of a page.
 */
export function readAttributes(element: Element): Readonly<Attributes> {
  const found: Attributes = {
    classes: '',
    id: '',
    test: '',
    role: '',
    style: '',
    isHidden: false,
    hasAddress: false,
    isItem: false,
  };
  for (const name of element.getAttributeNames()) {
    switch (name) {
      case 'class':
        // The attribute's node rather than its value: some documents build a token list for each class asked for.
        found.classes = element.getAttributeNode(name)?.value ?? '';
        break;
      case 'id':
        found.id = element.getAttribute(name) ?? '';
        break;
      case 'data-automation-id':
      case 'data-testid':
      case 'data-automation':
      case 'data-test':
      case 'data-qa':
      case 'data-ui':
      case 'data-at':
      case 'data-cy':
        found.test += ` ${element.getAttribute(name) ?? ''}`;
        break;
      case 'role':
        found.role = element.getAttribute(name) ?? '';
        break;
      case 'style':
        found.style = element.getAttribute(name) ?? '';
        break;
      case 'hidden':
        found.isHidden = true;
        break;
      case 'href':
        found.hasAddress = true;
        break;
      case 'itemscope':
      case 'typeof':
        found.isItem = true;
        break;
      default:
    }
  }
  return found;
}
