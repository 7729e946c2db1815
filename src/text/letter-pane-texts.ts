import { phrase, say } from '../model/text';

/** What the pane says of the letter: apart from what stands in it, which the pane does not load. */
export const letterPaneTexts = {
  button: say('审核意见', 'Letter'),
  buttonTells: say(
    '审核意见：把核对结果写成 Word 公文，另存成文件，不动工作簿',
    'Letter: the outcome as a Word document, saved as a file; the workbook stays as it is',
  ),
  downloaded: phrase<{ name: string }>(
    ({ name }) =>
      `已生成“${name}”，在浏览器的下载里。没有出现下载，是这台电脑的 Office 不让窗格保存文件：请用命令行的 --letter。`,
    ({ name }) =>
      `“${name}” is in the downloads. If no download appeared, Office does not let the pane save files on this computer: the command line writes it with --letter.`,
  ),
} as const;
