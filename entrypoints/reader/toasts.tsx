import { Toast, type ToastMessage } from '../../components/common/Toast';
import type { Surface } from './surface';

/** Says what just happened, with the one thing to do about it. A new message takes the place of the last. */
export type Say = (message: Omit<ToastMessage, 'id'>) => void;

export const makeToasts = (surface: Surface): Say => {
  let count = 0;
  return (message) => {
    count += 1;
    const id = count;
    const close = (): void => {
      if (id === count) surface.erase('toast');
    };
    const act = message.act && {
      ...message.act,
      run: () => {
        close();
        message.act?.run();
      },
    };
    surface.draw('toast', <Toast key={id} message={{ ...message, act, id }} onClose={close} />);
  };
};
