import { XMLParser } from 'fast-xml-parser';
import { decodeEntities } from './decode-entities.ts';
import { UnreadableRecord } from './unreadable-record.ts';
import type { XmlElement } from './xml-element.ts';

/** Parses one record, already known to be balanced, into its root element. */
export function parseXml(xml: string): XmlElement {
  const nodes: FxpNode[] = parser.parse(xml);
  for (const node of nodes.map(toNode)) {
    if (typeof node !== 'string') return node;
  }
  throw new UnreadableRecord('it holds no element');
}

const parser = new XMLParser({
  // Text and inline elements stay in one list, in document order: else H<sub>2</sub>O scrambles.
  // It also makes every child a list member, so `isArray` (one child a scalar, two an array) and
  // `alwaysCreateTextNode` have nothing to do.
  preserveOrder: true,
  textNodeName: '#text',
  // Label, ValidYN, RefType, IdType and others carry meaning; those listed carry none for us.
  ignoreAttributes: ['UI', 'Owner', 'PubModel', 'IssnType', 'CitedMedium', 'EqualContrib'],
  attributesGroupName: false,
  attributeNamePrefix: '',
  allowBooleanAttributes: false,
  // Nothing becomes a number, true or null: the surname "Nan", PMID 00123, volume 0E68.
  parseTagValue: false,
  parseAttributeValue: false,
  numberParseOptions: { hex: false, leadingZeros: false, eNotation: false },
  // Space beside an inline element belongs to the text ("the <i>in vitro</i> test").
  trimValues: false,
  // Every reference is decoded once, here, from a fixed table; see `decodeEntities`.
  processEntities: true,
  entityDecoder: {
    decode: decodeEntities,
    reset: () => {},
    setExternalEntities: () => {},
    setXmlVersion: () => {},
    // A DOCTYPE was refused or stripped before; should one come through, nothing it defines counts.
    addInputEntities: () => {},
  },
  // The library would split every name, at 4 % of the time; only MathML has prefixes (`toNode`).
  removeNSPrefix: false,
  // CDATA joins the text around it, undecoded; comments and instructions are nobody's text.
  cdataPropName: false,
  commentPropName: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Unread subtrees are cut before (`pruneRecord`); mixed content is walked, not re-parsed.
  stopNodes: [],
  // HTML's <br> has no place in XML: an unpaired tag is an error, found before.
  unpairedTags: [],
  // The DTD nests 12 deep, MathML perhaps 30: more is an attack on the stack.
  maxNestedTags: 100,
  // Names such as __proto__ are refused by the library; ordinary ones are taken as they stand.
  strictReservedNames: true,
  // Callbacks would get the path as text, built for each tag; none of ours reads it.
  jPath: false,
  captureMetaData: false,
});

/** The library's shape with `preserveOrder`: one key names the element, `:@` holds attributes. */
type FxpNode = {
  readonly '#text'?: string;
  readonly ':@'?: Readonly<Record<string, string>>;
  readonly [name: string]: unknown;
};

function toNode(node: FxpNode): XmlElement | string {
  const text = node['#text'];
  if (text !== undefined) return text;
  for (const key in node) {
    const children = node[key];
    if (Array.isArray(children)) {
      // mml:math and math are the same element, whichever prefix a record binds.
      const name = key.slice(key.indexOf(':') + 1);
      return { name, attributes: node[':@'] ?? noAttributes, children: children.map(toNode) };
    }
  }
  return '';
}

const noAttributes = {};
