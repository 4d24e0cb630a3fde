import { expect, test } from 'vitest';
import { plainOptions } from '../../../core/export/format';
import { webAnnotation } from '../../../core/export/web-annotation';
import { troublesome } from './contents';

const collection = JSON.parse(webAnnotation.write(troublesome, plainOptions(Date.UTC(2022, 0, 1))));
const items: readonly Record<string, unknown>[] = collection.first.items;

test('is a collection of all annotations', () => {
  expect(collection).toMatchObject({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    total: 4,
    created: '2022-01-01T00:00:00.000Z',
    first: { type: 'AnnotationPage', startIndex: 0, partOf: { id: collection.id } },
  });
  expect(items).toHaveLength(4);
});

test('an annotation has its words, its place and its time', () => {
  expect(items[1]).toMatchObject({
    id: 'urn:uuid:0b1f2a34-1111-4222-8333-444455556666',
    type: 'Annotation',
    motivation: 'commenting',
    created: '2021-12-25T11:00:00.000Z',
    body: [
      { type: 'TextualBody', value: '- một\r\n1. hai\n\n# ba\n    bốn', format: 'text/plain', purpose: 'commenting' },
      { type: 'TextualBody', value: 'kiểm điểm', purpose: 'tagging' },
      { value: '#lạ' },
      { value: 'a,b; c' },
    ],
    target: {
      source: 'https://bao.example/tin%20(1)?a=b&c=d',
      styleClass: 'yellow',
      selector: [
        { type: 'TextQuoteSelector', exact: 'câu hai\ncủa đoạn, có "ngoặc"', prefix: 'các quận, huyện ' },
        { type: 'TextPositionSelector', start: 90, end: 99 },
      ],
    },
  });
});

test('names the passage by a text fragment where that leads to it, and by none where it does not', () => {
  const linked = { ...plainOptions(0), linkTo: () => 'https://bao.example/a#:~:text=c%C3%A2u' };
  const selectors = JSON.parse(webAnnotation.write(troublesome, linked)).first.items[1].target.selector;
  const fragment = {
    type: 'FragmentSelector',
    conformsTo: 'https://wicg.github.io/scroll-to-text-fragment/',
    value: ':~:text=c%C3%A2u',
  };
  expect(selectors).toContainEqual(fragment);
  expect(JSON.stringify(items)).not.toContain('FragmentSelector');
});

test('a mark without a note has no body', () => {
  expect(items[0]).toMatchObject({ motivation: 'highlighting' });
  expect(items[0]).not.toHaveProperty('body');
});

test('every id is an address, whatever it was', () => {
  expect(items.map((item) => item.id)).toContain('urn:x-ben-le:annotation:half%20%EF%BF%BD');
});
