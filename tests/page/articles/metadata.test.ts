// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bylineIn } from '../../../page/articles/metadata/byline';
import { best, type Evidence } from '../../../page/articles/metadata/evidence';
import { namesArticle, readLinkedData } from '../../../page/articles/metadata/json-ld';
import { bestPublished } from '../../../page/articles/metadata/published';

const dataOf = (json: string) =>
  readLinkedData(new DOMParser().parseFromString(`<script type="application/ld+json">${json}</script>`, 'text/html'));

describe('linked data', () => {
  it('is followed through graphs and references', () => {
    const data = dataOf(
      '{"@graph":[{"@type":["NewsArticle"],"headline":"Một","author":{"@id":"#a"}},{"@id":"#a","@type":"Person","name":"Thu Hà"}]}',
    );
    expect(data).toMatchObject({ headlines: ['Một'], authors: ['Thu Hà'] });
    expect(namesArticle(data)).toBe(true);
  });

  it.each([
    ['a raw line end in a string', '{"@type":"NewsArticle","headline":"Một\nhai"}', 'Một hai'],
    ['a comma too many', '{"@type":"NewsArticle","headline":"Một",}', 'Một'],
    ['a comment around it', '<!-- {"@type":"NewsArticle","headline":"Một"} -->', 'Một'],
    ['CDATA marks', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Một"}\n//]]>', 'Một'],
    ['a quote that breaks it', '{"@type":"NewsArticle","headline":"Một","description":"nói "không" rồi"}', 'Một'],
  ])('survives %s', (_, json, headline) => {
    expect(dataOf(json).headlines).toEqual([headline]);
  });

  it('is nothing where it is nothing', () => {
    expect(dataOf('').types.size).toBe(0);
    expect(dataOf('null').headlines).toEqual([]);
    expect(namesArticle(dataOf('{"@type":"DiscussionForumPosting","headline":"Hỏi"}'))).toBe(false);
  });
});

describe('a byline', () => {
  it.each([
    ['Thu Hằng', 'Thu Hằng'],
    ['NGUYỄN VĂN AN', 'NGUYỄN VĂN AN'],
    ['Tin, ảnh: BÌNH AN', 'BÌNH AN'],
    ['Bài và ảnh: Nông Thị Xuân', 'Nông Thị Xuân'],
    ['Thanh Nhàn - Quốc Việt', 'Thanh Nhàn - Quốc Việt'],
    ['Theo TTXVN', 'TTXVN'],
    ['PV', 'PV'],
    ['By Jane Doe | 3 May', 'Jane Doe'],
    ['Hoàng Yến (TTXVN) - Thứ tư, ngày 12/04/2023 18:01 GMT+7', 'Hoàng Yến (TTXVN)'],
    ['Văn Thiệp - Cổng TTĐT tỉnh', 'Văn Thiệp'],
    ['岳弘彬', '岳弘彬'],
  ])('is read from %s', (line, name) => {
    expect(bylineIn(line)).toBe(name);
  });

  it.each([
    'Chia sẻ',
    'Nguồn: [Link nguồn]',
    '分享让更多人看到',
    'Hội nghị kết thúc vào buổi chiều cùng ngày.',
    'https://bao.example/a',
    '25/12/2021',
    '',
  ])('is not read from %j', (line) => {
    expect(bylineIn(line)).toBeNull();
  });
});

const evidence = (field: Evidence['field'], value: string, score: number): Evidence => ({
  field,
  value,
  score,
  from: 'test',
});

describe('evidence', () => {
  it('adds up where places agree, in whatever letters', () => {
    const values = [
      evidence('byline', 'Bạn đọc', 0.8),
      evidence('byline', 'THU HÀ', 0.5),
      evidence('byline', 'Thu Hà', 0.6),
    ];
    expect(best(values)).toBe('Thu Hà');
    expect(best([])).toBeNull();
  });

  it('prefers the day that is best attested, as precisely as it is told', () => {
    const dates = [
      evidence('published', '2021-12-25', 0.9),
      evidence('published', '2021-12-25T18:01:00+07:00', 0.6),
      evidence('published', '2021-12-27T08:00:00+07:00', 0.6),
    ];
    expect(bestPublished(dates)).toBe('2021-12-25T18:01:00+07:00');
  });
});
