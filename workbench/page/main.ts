import { Grid } from './grid';
import { splitter } from './splitter';
import type { RibbonButton, WorkbookView } from './view';

/** The workbench's page: draws what the server says, tells it what the user does. */

const by = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const pane = by<HTMLIFrameElement>('pane');
const switches = ['protect', 'editing', 'readOnly', 'old'] as const;

let view: WorkbookView | null = null;

const grid = new Grid(by<HTMLDivElement>('grid'), {
  typed: (address, input) => void post('/type', { sheet: view!.sheet.name, address, input }),
  selected: (address) => {
    showLine(address);
    void post('/select', { sheet: view!.sheet.name, address });
  },
  followed: ({ sheet, address }) => void goTo(sheet, address),
  editing: (on) => void post('/switch', { editing: on }),
});

/** One request at a time; what changes meanwhile is fetched by the next. */
let fetching = false;
let again = false;
async function refresh(): Promise<void> {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  try {
    do {
      again = false;
      show((await (await fetch('/workbook')).json()) as WorkbookView);
    } while (again);
  } finally {
    fetching = false;
  }
}

function show(next: WorkbookView): void {
  const before = view;
  // An open editor is not drawn over: the next change comes when it closes.
  if (grid.isEditing && before?.session === next.session) return showAround(next);
  view = next;
  document.title = `${next.fileName} – 勾稽工作台 Gouji workbench`;
  by('file').textContent = next.fileName;
  const anew = grid.show(next.sheet);
  const follows = !before || before.sheet.name !== next.sheet.name || before.shown !== next.shown;
  if (follows || anew) grid.select(next.selection);
  showLine(follows || anew ? next.selection : (by('name').textContent ?? ''));
  showTabs(next);
  showAround(next);
  if (next.lacks.length > (before?.lacks.length ?? 0))
    toast(`替身还不会 The stand-in lacks: ${next.lacks.join(', ')}`);
  document.documentElement.dataset['drawn'] = next.sheet.name;
}

function showLine(address: string): void {
  by('name').textContent = address;
  by('content').textContent = view?.sheet.cells[address]?.input ?? '';
}

function showTabs({ tabs, sheet }: WorkbookView): void {
  const buttons = tabs.map(({ name, isProtected, own }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.classList.toggle('own', own);
    button.classList.toggle('protected', isProtected);
    button.setAttribute('aria-pressed', String(name === sheet.name));
    button.addEventListener('click', () => void goTo(name, 'A1'));
    return button;
  });
  by('tabs').replaceChildren(...buttons);
  buttons
    .find((button) => button.getAttribute('aria-pressed') === 'true')
    ?.scrollIntoView({ inline: 'nearest' });
}

/** What stands around the grid, and is right while a cell's editor is open too. */
function showAround(next: WorkbookView): void {
  showRibbon(next);
  showPane(next);
  showSwitches(next);
}

function showRibbon({ ribbon, editing }: WorkbookView): void {
  const failed = ribbon.failed.at(-1);
  if (failed && failed !== by('ribbon').dataset['failed']) toast(`Office.js: ${failed}`);
  by('ribbon').dataset['failed'] = failed ?? '';
  // Drawn anew only where it is another: a button keeps the focus.
  const drawn = JSON.stringify(ribbon.buttons);
  if (by('ribbon').dataset['drawn'] !== drawn) {
    by('ribbon').dataset['drawn'] = drawn;
    by('ribbon').replaceChildren(...ribbon.buttons.map(ribbonButton));
  }
  ribbon.buttons.forEach(({ id }, i) => {
    const button = by('ribbon').children[i] as HTMLButtonElement;
    // Grey while a cell is being edited, as most of Excel's own ribbon is.
    button.disabled = editing || ribbon.busy.includes(id);
    button.setAttribute('aria-busy', String(ribbon.busy.includes(id)));
  });
}

function ribbonButton({ id, label, tip, icon }: RibbonButton): HTMLButtonElement {
  const button = document.createElement('button');
  const image = new Image();
  image.src = icon;
  image.alt = '';
  button.type = 'button';
  button.title = tip;
  button.append(image, label);
  button.addEventListener('click', () => void post('/press', { button: id }));
  return button;
}

/** A pane that is closed may run on unseen. */
function showPane({ runtime, session }: WorkbookView): void {
  by('task').hidden = by('splitter').hidden = runtime !== 'Visible';
  const source = runtime === 'Inactive' ? 'about:blank' : `/pane/taskpane.html?session=${session}`;
  if (pane.getAttribute('src') !== source) pane.src = source;
}

function showSwitches(next: WorkbookView): void {
  by<HTMLInputElement>('protect').checked = next.sheet.isProtected;
  by<HTMLInputElement>('editing').checked = next.editing;
  by<HTMLInputElement>('readOnly').checked = next.readOnly;
  by<HTMLInputElement>('old').checked = next.old;
}

async function goTo(sheet: string, address: string): Promise<void> {
  await post('/select', { sheet, address });
  await refresh();
  grid.select(address);
  showLine(address);
}

async function post(path: string, body: object): Promise<void> {
  await told(await fetch(path, { method: 'POST', body: JSON.stringify(body) }));
}

/** What the server refused is said, and the page shows again what is. */
async function told(response: Response): Promise<void> {
  if (response.ok) return;
  toast(await response.text());
  await refresh();
}

let toasting: ReturnType<typeof setTimeout> | undefined;
function toast(text: string): void {
  const box = by('toast');
  box.textContent = text;
  box.hidden = false;
  clearTimeout(toasting);
  toasting = setTimeout(() => {
    box.hidden = true;
  }, 6000);
}

for (const id of switches) {
  by<HTMLInputElement>(id).addEventListener('change', ({ target }) => {
    void post('/switch', { [id]: (target as HTMLInputElement).checked });
  });
}
by<HTMLInputElement>('open').addEventListener(
  'change',
  ({ target }) => void open(target as HTMLInputElement),
);

async function open(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  if (!file) return;
  const url = `/open?name=${encodeURIComponent(file.name)}`;
  await told(await fetch(url, { method: 'POST', body: file }));
  input.value = '';
}

// As Excel says it; the grid alone would do nothing.
by('grid').addEventListener('dblclick', () => {
  if (view?.sheet.isProtected) toast('工作表受保护，不能编辑 The sheet is protected: it cannot be edited');
});
for (const way of ['insert', 'delete'] as const) {
  by(`${way}Row`).addEventListener('click', () => {
    const address = by('name').textContent;
    if (address) void post('/rows', { sheet: view!.sheet.name, address, by: way });
  });
}
by('tabs').addEventListener('dblclick', () => {
  const { name } = view!.sheet;
  const wanted = prompt('工作表名 Sheet name', name);
  if (wanted !== null && wanted !== name) void post('/rename', { sheet: name, name: wanted });
});
by('closePane').addEventListener('click', () => void post('/close-pane', {}));
splitter(by('splitter'), by('task'));

const events = new EventSource('/events/page');
events.onmessage = () => void refresh();
// Also after the server was started anew.
events.onopen = () => void refresh();
