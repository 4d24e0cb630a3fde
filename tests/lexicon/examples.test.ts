import { describe, expect, it } from 'vitest';
import { ofKind } from '../../core/model/mention';
import { recognise } from '../../core/recogniser/recognise';
import { examplesOf } from './notation';

const found = (text: string) => {
  const { mentions } = recognise({ text, language: 'vi', published: null });
  return [
    ...ofKind(mentions, 'official').map(({ span, name, positions }) => ({
      kind: 'official',
      ...span,
      name,
      positions: positions.map(({ title }) => title),
    })),
    ...ofKind(mentions, 'role').map(({ span, refersTo }) => ({
      kind: 'role',
      ...span,
      name: refersTo,
      positions: null,
    })),
  ].sort((one, other) => one.start - other.start);
};

describe.each(['officials.txt', 'roles.txt', 'nothing.txt'])('%s', (file) => {
  it.each(examplesOf(file).map((example) => [example.place, example] as const))('%s', (_, { text, expected }) => {
    const answer = found(text).filter(({ kind }) => file !== 'officials.txt' || kind === 'official');
    // A name without { } does not ask for its positions.
    const asked = answer.map((mention, at) =>
      expected[at]?.positions === null ? { ...mention, positions: null } : mention,
    );
    expect(asked).toEqual(expected);
  });
});
