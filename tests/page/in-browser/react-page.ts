import { type Component, createElement as h, type Node, StrictMode, Suspense, use, useEffect, useState } from 'react';

/** What the page shows; each act of the test is a change of some of it. */
export interface Shown {
  readonly hasAside: boolean;
  readonly items: readonly string[];
  readonly sentence: string;
  readonly amount: number;
  readonly news: number;
  readonly isRouted: boolean;
}

export const first: Shown = {
  hasAside: true,
  items: ['Sở Xây dựng lập danh mục', 'Sở Tài chính bố trí vốn', 'Sở Nội vụ kiểm tra công vụ', 'Công an giữ trật tự'],
  sentence: 'Bí thư Thành ủy Trần Văn Bình yêu cầu hoàn thành trước ngày 30/6.',
  amount: 62,
  news: 0,
  isRouted: false,
};

export const lateWords = 'Kết luận hội nghị, các đại biểu thống nhất cao với phương án được trình.';

interface PageProps {
  readonly late: Promise<string>;
  /** Told the way to change what is shown, once the page is alive. */
  readonly onAlive?: (set: (shown: Shown) => void) => void;
}

const Late: Component<{ readonly late: Promise<string> }> = ({ late }) => h('p', { id: 'late' }, use(late));

const Article: Component<{ readonly shown: Shown; readonly late: Promise<string> }> = ({ shown, late }) => {
  const { hasAside, items, sentence, amount, news } = shown;
  return h(
    'article',
    null,
    h('h1', null, 'Thành phố họp về tiến độ các công trình'),
    Array.from({ length: news }, (_, at) => h('p', { key: `news-${at}` }, `Tin ${at} vừa nhận được trong giờ qua.`)),
    h('p', { id: 'sentence' }, sentence),
    h(
      'p',
      null,
      'Đến nay khối lượng đạt ',
      amount,
      ' phần trăm',
      hasAside && h('b', null, ', chậm so với kế hoạch'),
      '.',
    ),
    hasAside && h('aside', null, 'Câu này có thể biến mất khỏi trang bất cứ lúc nào.'),
    h(
      'ul',
      null,
      items.map((item) => h('li', { key: item }, h('span', null, item), '; hạn cuối quý này.')),
    ),
    h(Suspense, { fallback: h('p', null, 'Đang tải…') }, h(Late, { late })),
  );
};

const Other: Component<object> = () =>
  h('article', null, h('h1', null, 'Trang khác'), h('p', null, 'Không có gì chung.'));

const Page: Component<PageProps> = ({ late, onAlive }): Node => {
  const [shown, setShown] = useState(first);
  useEffect(() => onAlive?.(setShown), [onAlive]);
  return shown.isRouted ? h(Other) : h(Article, { shown, late });
};

export const page = (props: PageProps) => h(StrictMode, null, h(Page, props));
