import type { Annotation, Colour } from '../model/annotation';
import type { Pair } from '../review/arrange';
import { pairsIn } from './articles';
import { type ExportFormat, type ExportOptions, isoMoment } from './format';

/** W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/), as a collection with one page. */
export const webAnnotation: ExportFormat = {
  id: 'jsonld',
  name: { vi: 'JSON-LD (chú giải theo W3C)', en: 'JSON-LD (W3C Web Annotation)' },
  extension: 'jsonld',
  mime: 'application/ld+json',
  write: (contents, { exported, linkTo }) => {
    const items = pairsIn(contents).map((pair) => toWebAnnotation(pair, linkTo));
    const id = `urn:x-ben-le:export:${exported}`;
    // The page names its collection once more: the W3C's own MUST schemas ask for an object there.
    const description = { id, type: 'AnnotationCollection', label: 'Bên Lề', total: items.length };
    const collection = {
      '@context': context,
      ...description,
      created: isoMoment(exported),
      first: { id: `${id}:1`, type: 'AnnotationPage', partOf: description, startIndex: 0, items },
    };
    return `${JSON.stringify(collection, null, 1)}\n`;
  },
};

const textFragments = 'https://wicg.github.io/scroll-to-text-fragment/';
const context = 'http://www.w3.org/ns/anno.jsonld';

/** As the page paints them; a reader of the file may use other ones. */
const washes: Readonly<Record<Colour, string>> = {
  yellow: '#FDE68A',
  green: '#BBF7D0',
  blue: '#BFDBFE',
  pink: '#FBCFE8',
};

const toWebAnnotation = ({ annotation, article }: Pair, linkTo: ExportOptions['linkTo']) => {
  const directive = /:~:.*$/u.exec(linkTo(annotation, article) ?? '')?.[0];
  const body = bodiesOf(annotation);
  const { exact, prefix, suffix, start, end } = annotation.anchor;
  return {
    id: iri(annotation.id),
    type: 'Annotation',
    motivation: annotation.note === '' ? 'highlighting' : 'commenting',
    created: isoMoment(annotation.created),
    modified: isoMoment(annotation.updated),
    stylesheet: { type: 'CssStylesheet', value: `.${annotation.colour} { background: ${washes[annotation.colour]} }` },
    ...(body.length > 0 ? { body } : {}),
    target: {
      type: 'SpecificResource',
      source: asIri(article.visited),
      styleClass: annotation.colour,
      'dcterms:title': article.meta.title,
      ...(article.meta.published ? { 'schema:datePublished': article.meta.published } : {}),
      ...(article.meta.outlet ? { 'dcterms:publisher': article.meta.outlet } : {}),
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start, end },
        // Absent where the standard can't name the passage: an address then opens the article alone.
        ...(directive === undefined ? [] : [{ type: 'FragmentSelector', conformsTo: textFragments, value: directive }]),
      ],
    },
  };
};

const bodiesOf = ({ note, tags }: Annotation) => [
  ...(note === '' ? [] : [{ type: 'TextualBody', value: note, format: 'text/plain', purpose: 'commenting' }]),
  ...tags.map((tag) => ({ type: 'TextualBody', value: tag, format: 'text/plain', purpose: 'tagging' })),
];

/** RFC 4122 has a name for UUIDs; ids of other origin get a name of ours. */
const iri = (id: string): string =>
  /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/iu.test(id)
    ? `urn:uuid:${id.toLowerCase()}`
    : `urn:x-ben-le:annotation:${encodeURIComponent(wellFormed(id))}`;

/** Addresses as visited may hold letters that no IRI may: spaces, quotes, braces (RFC 3987). */
const asIri = (address: string): string =>
  wellFormed(address).replace(/[\s"<>\\^`{|}]/gu, (letter) => encodeURIComponent(letter));

/** Half a surrogate pair can't be encoded. */
const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');
