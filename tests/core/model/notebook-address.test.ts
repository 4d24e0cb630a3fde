import { describe, expect, it } from 'vitest';
import { notebookAddress, notebookHash, wholeNotebook } from '../../../core/model/notebook-address';
import { annotationId, articleId } from '../../support/notes';

describe('the address of the notebook', () => {
  it('is empty where nothing is filtered', () => {
    expect(notebookHash(wholeNotebook)).toBe('');
    expect(notebookAddress('')).toEqual(wholeNotebook);
  });

  it('leads to the same notes and back, whatever letters are in it', () => {
    const address = {
      query: 'a&b=c #%',
      colour: 'green',
      noted: 'no',
      tag: 'kiểm điểm',
      outlet: 'Báo Ven Sông',
      official: 'Nguyễn Thị Tuyết Mai',
      document: 'nghị quyết 39-NQ/TW',
      article: articleId('a1'),
      annotation: annotationId('n1'),
      view: 'board',
      state: 'overdue',
      addressee: 'các sở, ngành',
      fix: 'Nghị quyết 39',
      export: 'markdown',
    } as const;
    expect(notebookAddress(notebookHash(address))).toEqual(address);
  });

  it('leaves out what it does not know or cannot read', () => {
    expect(notebookAddress('#colour=red&noted=maybe&tag=%E0%A4%A&other=1&official=An')).toEqual({
      ...wholeNotebook,
      official: 'An',
    });
  });
});
