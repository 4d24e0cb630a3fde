import { exampleNotes } from '../common/example.fixture';
import type { Fixture } from '../common/fixture';
import { Toast } from '../common/Toast';
import { cardStyles } from '../mention/card-styles';
import { AttachingBar } from './AttachingBar';
import { ChoosingBar } from './ChoosingBar';
import { OwnCard } from './OwnCard';
import { SelectionBar } from './SelectionBar';

const inPage = { stands: 'in-page', styles: cardStyles, width: 380 } as const;
const nothing = () => {};

const own = (name: string, place: 'exact' | 'similar', note = exampleNotes[0]): readonly Fixture[] =>
  note === undefined
    ? []
    : [
        {
          ...inPage,
          name: `own-card-${name}`,
          height: place === 'similar' ? 320 : 240,
          draw: () => (
            <OwnCard
              annotation={note}
              place={place}
              onEdit={nothing}
              onRecolour={nothing}
              onRemove={nothing}
              onCopyLink={nothing}
              onConfirm={nothing}
              onRefuse={nothing}
              onClose={nothing}
            />
          ),
        },
      ];

const attaching = (name: string, chosen: string | null): readonly Fixture[] =>
  exampleNotes.slice(0, 1).map((note) => ({
    ...inPage,
    name: `attaching-${name}`,
    height: 440,
    draw: () => (
      <AttachingBar annotation={note} chosen={chosen} onAttach={nothing} onNext={nothing} onClose={nothing} />
    ),
  }));

const fixtures: readonly Fixture[] = [
  {
    ...inPage,
    name: 'selection-bar',
    height: 80,
    draw: () => (
      <SelectionBar name={null} onHighlight={nothing} onNote={nothing} onOfficial={nothing} onClose={nothing} />
    ),
  },
  {
    ...inPage,
    name: 'selection-bar-name',
    height: 80,
    draw: () => (
      <SelectionBar name="Trần Thị Lụa" onHighlight={nothing} onNote={nothing} onOfficial={nothing} onClose={nothing} />
    ),
  },
  {
    ...inPage,
    name: 'choosing-bar',
    width: 720,
    height: 140,
    draw: () => <ChoosingBar onLeave={nothing} />,
  },
  ...attaching('waiting', null),
  ...attaching('chosen', 'hoàn thành rà soát các dự án chậm tiến độ trước ngày 15/12/2023'),
  ...own('note', 'exact'),
  ...own('without-note', 'exact', exampleNotes[1]),
  ...own('similar', 'similar'),
  {
    ...inPage,
    name: 'toast-undo',
    height: 90,
    draw: () => (
      <Toast
        message={{ id: 1, text: 'Đã xoá ghi chú.', tone: 'done', act: { label: 'Hoàn tác', run: nothing } }}
        onClose={nothing}
      />
    ),
  },
  {
    ...inPage,
    name: 'toast-refusal',
    height: 130,
    draw: () => (
      <Toast
        message={{
          id: 1,
          text: 'Chưa lưu được: ổ đĩa đầy. Ghi chú vẫn ở đây. Xuất ra tệp hoặc giải phóng dung lượng rồi thử lại.',
          tone: 'refusal',
          act: null,
        }}
        onClose={nothing}
      />
    ),
  },
];

export default fixtures;
