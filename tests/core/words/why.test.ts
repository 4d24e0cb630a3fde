import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recognise } from '../../../core/recogniser/recognise';
import { wordsFor } from '../../../core/words';
import { explanations } from '../../../core/words/why';

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const nameOf = (rule: string): string => rule.split(':', 1)[0] ?? '';

test('every rule about documents that the code names is explained in both languages', () => {
  const sources = filesBelow('core/recogniser/directives').map((file) => readFileSync(file, 'utf8'));
  const named = sources.flatMap((source) =>
    [...source.matchAll(/'(directive\.[a-z-]+)'/gu)].map(([, name]) => name ?? ''),
  );
  expect(named.length).toBeGreaterThan(10);
  expect([...new Set(named)].filter((name) => !Object.hasOwn(explanations, name))).toEqual([]);
});

test('whatever the recogniser marks in the texts at hand has its reason in words', () => {
  const examples = filesBelow('lexicon/vi/examples').flatMap((file) => readFileSync(file, 'utf8').split('\n'));
  const pages = filesBelow('tests/core/recogniser').filter((file) => file.endsWith('.txt'));
  const texts = [
    ...examples.map((line) => line.replace(/\{.*?\}|[[\]]/gu, '')),
    ...pages.map((file) => readFileSync(file, 'utf8')),
  ];
  const rules = texts.flatMap((text) =>
    recognise({ text, language: 'vi', published: null }).mentions.map(({ rule }) => rule),
  );
  expect(rules.length).toBeGreaterThan(50);
  for (const language of ['vi', 'en'] as const) {
    const silent = rules.filter((rule) => wordsFor(language).card.explain(rule) === null);
    expect([...new Set(silent.map(nameOf))]).toEqual([]);
  }
});

test('a reason names the entry of the word lists, and nothing is made up for a rule that is not known', () => {
  expect(wordsFor('vi').card.explain('title-before:bộ trưởng')).toBe('Chức vụ “bộ trưởng” đứng ngay trước tên.');
  expect(wordsFor('en').card.explain('order: yêu cầu')).toBe(
    'Somebody with authority uses the verb “yêu cầu” to others.',
  );
  expect(wordsFor('vi').card.explain('toString')).toBeNull();
});
