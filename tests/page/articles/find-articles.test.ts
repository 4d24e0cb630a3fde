// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { bodyText, lineOf } from '../../../page/articles/body-text';
import { examine, findArticles } from '../../../page/articles/find-articles';

const address = 'https://bao.example/thoi-su/hop-ban-ve-nuoc-sach-nong-thon-12345.html';

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const find = (html: string) => findArticles(parse(html), { address })[0];

const paragraph = (word: string): string =>
  `<p>Tại cuộc họp về ${word}, các đại biểu cho rằng cần làm rõ trách nhiệm của từng đơn vị, tránh đùn đẩy việc cho cấp dưới.</p>`;

const story = ['nước sạch', 'đường liên xã', 'trường học', 'trạm y tế'].map(paragraph).join('');
const page = (inside: string, head = ''): string =>
  `<html lang="vi"><head>${head}</head><body><h1>Họp bàn về nước sạch nông thôn</h1><p>25/12/2021 18:01</p>${inside}</body></html>`;

describe('the finder', () => {
  it('finds nothing on a page without text', () => {
    expect(findArticles(parse(''), { address })).toEqual([]);
    expect(findArticles(parse('<img src="a.png"><script>var a = 1</script>'), { address })).toEqual([]);
    expect(examine(parse('<p>Ngắn.</p>'), { address })).toMatchObject({ article: null });
  });

  it('reads captions with the article, but not as its body', () => {
    const article = find(
      page(`${story.replace('</p>', '</p><figure><img src="a"><figcaption>Toàn cảnh.</figcaption></figure>')}`),
    );
    expect(article?.blocks.filter(({ role }) => role === 'caption').map(lineOf)).toEqual(['Toàn cảnh.']);
    expect(article && bodyText(article)).not.toContain('Toàn cảnh');
  });

  it('leaves out lists of other articles and calls that stand between paragraphs', () => {
    const chrome =
      '<div><b>Tin liên quan</b><ul><li><a href="/a">Bài thứ nhất về một việc khác</a></li></ul></div>' +
      '<p>Xem thêm: <a href="/b">Một bài khác nữa mà người đọc có thể quan tâm</a></p><p>Chia sẻ bài viết này</p>';
    const article = find(page(`<div>${story.replace('</p>', `</p>${chrome}`)}</div>`));
    const text = article ? bodyText(article) : '';
    expect(text).toContain('trạm y tế');
    expect(text).not.toMatch(/Bài thứ nhất|Một bài khác|Chia sẻ/);
  });

  it('believes a name of chrome only where the page does not use it for the article', () => {
    const article = find(page(`<div class="widget widget-text">${story}</div>`));
    expect(article && bodyText(article)).toContain('nước sạch');
  });

  it('says for each value where it stands', () => {
    const head =
      '<meta property="og:title" content="Họp bàn về nước sạch nông thôn"><meta property="og:type" content="article">';
    const article = find(page(story, head));
    expect(article?.evidence).toContainEqual({
      field: 'title',
      value: 'Họp bàn về nước sạch nông thôn',
      from: 'meta og:title',
      score: 0.7,
    });
    expect(article?.evidence.filter(({ field }) => field === 'published').map(({ from }) => from)).toContain(
      'text above the body',
    );
  });

  it('takes no date of the future', () => {
    const options = { address, now: Date.UTC(2020, 0, 1) };
    expect(findArticles(parse(page(story)), options)[0]?.meta.published).toBeNull();
  });

  it('reads Chinese and Japanese, whose paragraphs are shorter', () => {
    const line = '市政府今天上午召开会议，研究部署农村供水工程建设，要求各部门明确责任，按时完成任务。';
    const article = find(
      `<html lang="zh"><body><h1>市政府研究部署农村供水工程建设</h1><p>2021年12月25日 18:01</p>${`<p>${line}${line}</p>`.repeat(4)}</body></html>`,
    );
    expect(article?.meta).toMatchObject({ language: 'zh', published: '2021-12-25T18:01:00' });
  });

  it('reads a body that stands in an open shadow root', () => {
    const live = parse(page('<x-story></x-story>'));
    const host = live.querySelector('x-story');
    const root = host?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<div>${story}</div>`;
    const [article] = findArticles(live, { address });
    expect(article && bodyText(article)).toContain('trạm y tế');
  });
});

describe('a page with several articles', () => {
  const part = (title: string, word: string): string =>
    `<article><h1>${title}</h1><time datetime="2024-05-0${title.length % 9 || 1}T08:00:00+07:00">mới</time>${story}${paragraph(word)}</article>`;
  const two = page(
    `${part('Khởi công tuyến đường ven biển mới', 'đường biển')}${part('Khánh thành trường học vùng cao', 'vùng cao')}`,
    '<title>Khánh thành trường học vùng cao</title>',
  ).replace('<h1>Họp bàn về nước sạch nông thôn</h1>', '');

  it('gives each of them, first the one that the page speaks of', () => {
    const found = findArticles(parse(two), { address });
    expect(found.map(({ meta }) => meta.title)).toEqual([
      'Khánh thành trường học vùng cao',
      'Khởi công tuyến đường ven biển mới',
    ]);
    const [first, second] = found.map(bodyText);
    expect(first).toContain('vùng cao');
    expect(first).not.toContain('đường biển');
    expect(second).toContain('đường biển');
  });

  it('gives the others no address and no date of the first', () => {
    const [, second] = findArticles(
      parse(two.replace('</title>', `</title><link rel="canonical" href="${address}">`)),
      { address },
    );
    expect(second?.meta.canonical).toBeNull();
  });
});

describe('a live blog', () => {
  const entry = (time: string, title: string, word: string): string =>
    `<div class="muc"><time datetime="2024-09-07T${time}:00+07:00">${time}</time><h2>${title}</h2>${paragraph(word)}${paragraph(word)}</div>`;
  const entries = [
    entry('14:05', 'Bão số 3 đã vào gần bờ biển', 'bão'),
    entry('13:20', 'Sơ tán dân ở vùng trũng', 'sơ tán'),
    entry('12:00', 'Học sinh toàn tỉnh được nghỉ học', 'nghỉ học'),
  ].join('');

  it('is one article as a whole, and each entry one of its own', () => {
    const [whole, ...more] = findArticles(parse(page(`<div id="dong">${story}${entries}</div>`)), { address });
    expect(whole?.meta.title).toBe('Họp bàn về nước sạch nông thôn');
    expect(whole && bodyText(whole)).toContain('sơ tán');
    expect(more.map(({ meta }) => meta.title)).toEqual([
      'Bão số 3 đã vào gần bờ biển',
      'Sơ tán dân ở vùng trũng',
      'Học sinh toàn tỉnh được nghỉ học',
    ]);
    expect(more.map((one) => bodyText(one).includes('sơ tán'))).toEqual([false, true, false]);
  });

  it('is not seen in sections without times', () => {
    const sections = entries.replace(/<time.*?<\/time>/g, '');
    expect(findArticles(parse(page(`<div>${story}${sections}</div>`)), { address })).toHaveLength(1);
  });
});

describe('boxes of other articles in the text', () => {
  const box = (href: string): string =>
    `<div class="hop"><h3><a href="${href}">Một tin khác của tòa soạn hôm nay</a></h3><p>Lãnh đạo ba xã đã ký cam kết bàn giao mặt bằng.</p></div>`;

  it('are left out', () => {
    const article = find(page(`<div>${story}${box('/tin-khac-1.html')}${paragraph('cuối')}</div>`));
    expect(article && bodyText(article)).not.toContain('ký cam kết');
    expect(article && bodyText(article)).toContain('cuối');
  });

  it('stay where they lead to another site, as in a list of things', () => {
    const article = find(page(`<div>${story}${box('https://cua-hang.example/hang/1')}${paragraph('cuối')}</div>`));
    expect(article && bodyText(article)).toContain('ký cam kết');
  });

  it('are not the headline with its lead, where it leads to its own page', () => {
    const own = `<div><h1><a href="${address}">Họp bàn về nước sạch nông thôn</a></h1><p>Lãnh đạo ba xã đã ký cam kết bàn giao mặt bằng.</p></div>${story}`;
    const article = find(
      page(own, '<title>Họp bàn về nước sạch nông thôn</title>').replace('<h1>Họp bàn về nước sạch nông thôn</h1>', ''),
    );
    expect(article && bodyText(article)).toContain('ký cam kết');
  });
});
