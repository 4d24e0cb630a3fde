// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describe as anchorOf } from '../core/anchoring/describe';
import { locate } from '../core/anchoring/locate';
import { plainOptions } from '../core/export/format';
import { markdown } from '../core/export/markdown';
import type { Annotation } from '../core/model/annotation';
import type { Id } from '../core/model/ids';
import { ofKind } from '../core/model/mention';
import type { Result } from '../core/model/result';
import { recognise } from '../core/recogniser/recognise';

import { everything, find } from '../core/review/query';
import { shelve } from '../core/review/shelf';
import { sightingAt } from '../core/text/addresses';
import { fold } from '../core/text/fold';
import { findArticles } from '../page/articles/find-articles';
import { project, projectionVersion } from '../page/projection/project';
import { memoryNotebook } from '../storage/notebook.memory';

/**
 * The whole way on one article, a step a paragraph: read it once and you know the product.
 * page → article → text → folded → mentions → anchor → place → marks → notebook → review → file.
 */
const address = 'https://vinhgiang.example/tin/kiem-diem-2021?utm_source=thu';
const now = (): number => Date.parse('2021-12-26T02:00:00Z');
const passage = 'Ban Thường vụ Quận ủy cần lựa chọn những việc trọng tâm, then chốt';

describe('the way from a page to an exported note', () => {
  it('leads past every part of the product', async () => {
    // 1. The page is as the newspaper made it; nothing of it will be changed.
    document.documentElement.innerHTML = readFileSync(join('tests', 'pages', 'demonstration', 'page.html'), 'utf8');
    const before = document.documentElement.outerHTML;

    // 2. page/articles finds the article: where it is, and what it says of itself.
    const [article] = findArticles(document, { address, now: now() });
    if (article === undefined) throw new Error('the demonstration article was not found');
    expect(article.meta).toMatchObject({
      title: 'Thành ủy Vĩnh Giang kiểm điểm công tác lãnh đạo, chỉ đạo năm 2021',
      byline: 'Thu Hằng',
      published: '2021-12-25T18:01:00+07:00',
      source: 'https://thanhuy.vinhgiang.example/tin/kiem-diem-nam-2021',
    });

    // 3. page/projection turns headline and blocks into one text, and every span of it back into a Range of the page.
    const projection = project(article.title === null ? article.blocks : [article.title, ...article.blocks]);
    const start = projection.text.indexOf(passage);
    const span = { start, end: start + passage.length };
    expect(projection.rangeOf(span)?.toString()).toBe(passage);

    // 4. core/text folds it: NFC, one tone placement, one kind of space; offsets lead back.
    expect(fold(projection.text.normalize('NFD')).text).toBe(fold(projection.text).text);

    // 5. core/recogniser reads it: people, documents, and who told whom to do what by when.
    const { mentions } = recognise({ text: projection.text, language: 'vi', published: article.meta.published });
    expect(ofKind(mentions, 'official')[0]).toMatchObject({
      name: 'Lê Thị Thanh Bình',
      positions: [{ title: 'Ủy viên Trung ương Đảng' }, { title: 'Phó Bí thư Thường trực Thành ủy' }],
    });
    expect(ofKind(mentions, 'instruction').map(({ deadline }) => deadline)).toContain('2022-03-31');

    // 6. Short forms find their antecedents: a post stands for a person, `Chỉ thị 05` for the directive cited in full.
    expect(ofKind(mentions, 'role').map(({ refersTo }) => refersTo)).toContain('Lê Thị Thanh Bình');
    const directives = ofKind(mentions, 'directive');
    const cited = (text: string) =>
      directives.find((one) => projection.text.slice(one.span.start, one.span.end) === text);
    expect(cited('Chỉ thị 05')?.key).toBe(cited('Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị')?.key);

    // 7. core/anchoring describes a passage by its words and what stands around them.
    const anchor = anchorOf({ text: projection.text, span, projection: projectionVersion, scope: 'article' });
    expect(anchor.exact).toBe(passage);

    // 8. When the newspaper has edited the text, the passage is found again; when it deleted it, it is honestly lost.
    const edited = `Cập nhật lúc 20 giờ.\n${projection.text.replace('then chốt', 'cấp bách')}`;
    expect(locate(edited, anchor)).toMatchObject({ kind: 'similar' });
    expect(locate(projection.text.replace(/^.*then chốt.*$/mu, ''), anchor)).toMatchObject({ kind: 'lost' });

    // 9. storage keeps it; Dexie in the browser and memory here pass the same contract.
    const notebook = memoryNotebook({ now, makeId });
    const { id: articleId } = kept(await notebook.keepArticle(sightingAt(address, article.meta)));
    const note: Annotation = {
      id: makeId(),
      articleId,
      anchor,
      colour: 'yellow',
      note: 'So với kế hoạch tháng 3?',
      tags: ['kiểm điểm'],
      about: { officials: ['Lê Thị Thanh Bình'], documents: [] },
      created: now(),
      updated: now(),
      revision: 0,
    };
    const { inverse } = kept(await notebook.apply({ put: [note], remove: [] }));
    kept(await notebook.apply(inverse));
    expect(kept(await notebook.annotationsOf(articleId))).toHaveLength(0);
    kept(await notebook.apply({ put: [note], remove: [] }));

    // 10. core/review finds it again, diacritics or not.
    const contents = kept(await notebook.everything());
    const found = find(shelve(contents), { ...everything, query: 'ke hoach thang' });
    expect(found.map(({ annotation }) => annotation.note)).toEqual(['So với kế hoạch tháng 3?']);

    // 11. core/export writes it to a file; a format is one file in that folder.
    const file = markdown.write(contents, plainOptions(now()));
    expect(file).toContain(passage);
    expect(file).toContain('So với kế hoạch tháng 3?');

    // And the page is what it was.
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

let made = 0;
const makeId = <Sort extends string>(): Id<Sort> => `id-${++made}` as Id<Sort>;

function kept<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`the notebook refused: ${result.failure.kind}`);
  return result.value;
}
