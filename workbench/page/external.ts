import { installOffice, type PageEvent, type Press } from '../host/browser-office';

/** Comes into the pane's page before office.js: the connection between Office.js there and the stand-in on the server. */

declare global {
  interface Window {
    readonly workbench: {
      readonly session: number;
      readonly fileName: string;
      readonly excelApi: string;
      readonly sharedRuntime: boolean;
    };
  }
}

const { session, fileName, ...excel } = window.workbench;

const page = installOffice(
  {
    async execute(body) {
      const response = await fetch(`/execute?session=${session}`, { method: 'POST', body });
      // No content: the workbook was closed under this pane, which is about to be closed too. No answer comes any more.
      if (response.status !== 200) return new Promise(() => undefined);
      return { answer: await response.text(), events: [] };
    },
    completed(press, status) {
      void fetch(`/completed?session=${session}`, {
        method: 'POST',
        body: JSON.stringify({ press, status }),
      });
    },
  },
  { ...excel, language: 'zh-CN', dark: false, fileName: `C:\\${fileName}` },
);

const events = new EventSource(`/events/pane?session=${session}`);
events.onmessage = ({ data }: MessageEvent<string>) => {
  const message = JSON.parse(data) as PageEvent | { readonly press: Press };
  if ('press' in message) page.press(message.press);
  else page.tell([message]);
};
