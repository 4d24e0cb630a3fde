// @vitest-environment happy-dom
import type { ComponentProps } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { WelcomeApp } from '../../../components/welcome/WelcomeApp';
import { draw, one, settle } from '../draw';

async function welcome(different: Partial<ComponentProps<typeof WelcomeApp>> = {}) {
  const allowSites = vi.fn(async () => true);
  const keepLanguage = vi.fn();
  const onChangeKeys = vi.fn();
  const drawn = await draw(
    <WelcomeApp
      sites={['nhandan.vn', 'hailam.gov.vn']}
      allowed={false}
      commands={[
        { name: 'note', key: 'Alt+Shift+G' },
        { name: 'toggle-marks', key: null },
      ]}
      language="vi"
      preferred={['vi']}
      onChangeKeys={onChangeKeys}
      allowSites={allowSites}
      keepLanguage={keepLanguage}
      {...different}
    />,
  );
  return { ...drawn, allowSites, keepLanguage, onChangeKeys };
}

describe('the welcome page', () => {
  it('asks for the sites in the click itself, and says what came of it', async () => {
    const { button, allowSites, text } = await welcome();
    button('Bật trên các trang tin này').click();
    expect(allowSites).toHaveBeenCalledOnce();
    await settle();
    expect(text()).toContain('Đã bật.');
    expect(() => button('Bật trên các trang tin này')).toThrow();
  });

  it('says that nothing was turned on where the reader refuses, and lets them ask again', async () => {
    const { press, text, button } = await welcome({ allowSites: async () => false });
    await press('Bật trên các trang tin này');
    await settle();
    expect(text()).toContain('Chưa bật.');
    expect(button('Bật trên các trang tin này')).toBeDefined();
  });

  it('knows that the sites are on already', async () => {
    expect((await welcome({ allowed: true })).text()).toContain('Đã bật.');
  });

  it('names keys as they are bound, and those that are not', async () => {
    const { root, press, onChangeKeys } = await welcome();
    expect(one(root, '.welcome-keys').textContent).toBe('Ghi chú đoạn đã chọnAlt+Shift+GBật hoặc tắt đánh dấuchưa đặt');
    await press('Đổi phím');
    expect(onChangeKeys).toHaveBeenCalledOnce();
  });

  it('tells the way by hand where the browser has no address for its keys', async () => {
    const { text, button } = await welcome({ onChangeKeys: null });
    expect(text()).toContain('mở trang quản lý tiện ích của trình duyệt');
    expect(() => button('Đổi phím')).toThrow();
  });

  it('changes its language at once, and keeps the choice', async () => {
    const { root, text, keepLanguage } = await welcome();
    one<HTMLInputElement>(root, 'input[value=en]').click();
    await settle();
    expect(text()).toContain('Bên Lề reads official news with you');
    expect(keepLanguage).toHaveBeenCalledWith('en');
    expect(document.documentElement.lang).toBe('en');
  });
});
