import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A use of an Office.js member and the ExcelApi set that it came with. */
export interface Use {
  /** src/hosts/excel/read/read.ts:12 getMergedAreasOrNullObject */
  readonly where: string;
  readonly set: string;
  /** The sets that the function around it asks for by `isSetSupported` or `supports`. */
  readonly asked: readonly string[];
}

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  jsx: ts.JsxEmit.ReactJSX,
  lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'],
  types: ['office-js'],
  skipLibCheck: true,
};

/** Every use of an Excel member in these folders, from what @types/office-js says of its members. */
export function usesOf(folders: readonly string[]): Use[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => path.join(folder, file)),
  );
  const program = ts.createProgram(files, OPTIONS);
  const checker = program.getTypeChecker();
  return files.flatMap((file) => {
    const source = program.getSourceFile(file)!;
    const uses: Use[] = [];
    const add = (node: ts.Node, symbol: ts.Symbol | undefined): void => {
      const set = symbol && setOf(symbol, node, checker);
      if (!set) return;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      uses.push({ where: `${file}:${line + 1} ${symbol.name}`, set, asked: askedAround(node) });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isIdentifier(node)) add(node, checker.getSymbolAtLocation(node));
      if (ts.isCallExpression(node)) for (const property of loaded(node, checker)) add(node, property);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return uses;
  });
}

/** The set a member came with; of overloads, the one that is called. */
function setOf(symbol: ts.Symbol, node: ts.Node, checker: ts.TypeChecker): string | null {
  const call = ts.isPropertyAccessExpression(node.parent) ? node.parent.parent : node.parent;
  const called = ts.isCallExpression(call) ? checker.getResolvedSignature(call)?.declaration : undefined;
  const declaration = called && symbol.declarations?.includes(called) ? called : symbol.declarations?.[0];
  if (!declaration?.getSourceFile().fileName.includes('@types/office-js')) return null;
  const comment = ts.getJSDocCommentsAndTags(declaration).map((each) => each.getText());
  return /\[Api set: ExcelApi ([\d.]+)/.exec(comment.join('\n'))?.[1] ?? null;
}

/** What `load('items/name,areas/items/rowIndex')` names. */
function loaded(call: ts.CallExpression, checker: ts.TypeChecker): ts.Symbol[] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'load') return [];
  const argument = call.arguments[0] && checker.getTypeAtLocation(call.arguments[0]);
  if (!argument?.isStringLiteral()) return [];
  const from = checker.getTypeAtLocation(expression.expression);
  return argument.value.split(',').flatMap((names) => {
    let type: ts.Type | undefined = from;
    return names
      .trim()
      .split('/')
      .flatMap((name) => {
        const symbol = type?.getProperty(name);
        type = symbol && checker.getTypeOfSymbol(symbol);
        // Of a collection, what is loaded is loaded of its items.
        if (type && checker.isArrayType(type)) type = checker.getTypeArguments(type as ts.TypeReference)[0];
        return symbol ? [symbol] : [];
      });
  });
}

function askedAround(node: ts.Node): string[] {
  let around: ts.Node = node;
  for (let each = node; !ts.isSourceFile(each); each = each.parent) {
    if (ts.isFunctionDeclaration(each) || ts.isMethodDeclaration(each)) around = each;
  }
  return [...around.getText().matchAll(/(?:supports\(|isSetSupported\('ExcelApi', )'([\d.]+)'\)/g)].map(
    ([, set]) => set!,
  );
}

/** Is one set's number above another's? 1.13 is above 1.9. */
export function isAbove(set: string, other: string): boolean {
  const [major, minor] = set.split('.').map(Number) as [number, number];
  const [otherMajor, otherMinor] = other.split('.').map(Number) as [number, number];
  return major > otherMajor || (major === otherMajor && minor > otherMinor);
}
