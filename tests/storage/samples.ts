/**
 * Rows as each version of the database held them, written out: they must not follow the model when it changes. A new
 * version adds its own sample; the old ones are never touched.
 */
export const samples: Readonly<Record<number, Readonly<Record<string, readonly object[]>>>> = {
  1: {
    articles: [
      {
        id: 'article-of-sample',
        meta: {
          title: 'Tít của mẫu',
          byline: null,
          published: '2021-12-25',
          outlet: 'Báo Ven Sông',
          source: null,
          canonical: null,
          language: 'vi',
        },
        addresses: ['https://bao.example/mau', 'https://m.bao.example/mau'],
        visited: 'https://bao.example/mau?x=1',
        firstSeen: 1640433600000,
        lastSeen: 1640433600000,
        formerIds: ['former-of-sample'],
      },
    ],
    annotations: [
      {
        id: 'annotation-of-sample',
        articleId: 'article-of-sample',
        anchor: {
          projection: 1,
          scope: 'article',
          exact: 'một câu',
          prefix: 'trước ',
          suffix: ' sau',
          start: 10,
          end: 17,
          block: 1,
          fingerprint: 'f1',
        },
        colour: 'green',
        note: 'Ghi chú của mẫu',
        tags: ['mẫu'],
        about: { officials: ['Nguyễn Thị Mẫu'], documents: [] },
        created: 1640433600000,
        updated: 1640433600000,
        revision: 1,
      },
    ],
    graves: [{ id: 'removed-of-sample', revision: 3 }],
    drafts: [
      {
        id: 'draft-of-sample',
        annotationId: null,
        sighting: {
          meta: {
            title: 'Tít của mẫu',
            byline: null,
            published: null,
            outlet: null,
            source: null,
            canonical: null,
            language: 'vi',
          },
          addresses: ['https://bao.example/mau'],
          visited: 'https://bao.example/mau',
        },
        anchor: {
          projection: 1,
          scope: 'page',
          exact: 'một câu',
          prefix: '',
          suffix: '',
          start: 0,
          end: 7,
          block: 0,
          fingerprint: '',
        },
        colour: 'yellow',
        about: { officials: [], documents: [] },
        note: 'đang viết',
        tags: [],
        updated: 1640433600000,
      },
    ],
    tally: [{ id: 'notebook', writes: 2, annotations: 1 }],
  },
};
