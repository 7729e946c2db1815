import { installOffice, type PageEvent } from '../host/browser-office';

/** Comes into the pane's page before office.js: the connection between Office.js there and the stand-in on the server. */

declare global {
  interface Window {
    readonly workbench: { readonly session: number; readonly fileName: string; readonly excelApi: string };
  }
}

const { session, fileName, excelApi } = window.workbench;

const tell = installOffice(
  {
    async execute(body) {
      const response = await fetch(`/execute?session=${session}`, { method: 'POST', body });
      // No content: the workbook was closed under this pane, which is about to be closed too. No answer comes any more.
      if (response.status !== 200) return new Promise(() => undefined);
      return { answer: await response.text(), events: [] };
    },
  },
  { language: 'zh-CN', excelApi, dark: false, fileName: `C:\\${fileName}` },
);

const events = new EventSource('/events/pane');
events.onmessage = ({ data }: MessageEvent<string>) => tell([JSON.parse(data) as PageEvent]);
