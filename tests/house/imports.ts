import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { exists, type HouseFile } from './house-files.ts';
import { nodesOf, textOf } from './syntax-tree.ts';

/** One import: paths from the top, `node_modules/NAME/` for a package, the bare name for a part of Node. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly core: boolean;
  readonly found: boolean;
}

/** What a text imports or passes on, as written: values, types, and at run time. */
export function specifiersOf(text: string): string[] {
  const found = nodesOf(text).map(({ node }) => {
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
      case 'TSImportType':
        return textOf(node.source);
      default:
        return '';
    }
  });
  return found.filter(specifier => specifier !== '');
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Where an import leads. */
export function resolveImport(from: string, specifier: string): Import {
  if (specifier.startsWith('.')) {
    const to = posix.join(posix.dirname(from), specifier);
    return { from, to, core: false, found: exists(to) };
  }
  // `node:` first: a package may carry the name of a part of Node.
  if (isBuiltin(specifier)) return { from, to: specifier.replace(/^node:/, ''), core: true, found: true };
  const to = `node_modules/${packageOf(specifier)}/`;
  return { from, to, core: false, found: exists(to) };
}

/** All imports of a file. */
export function importsOf(file: HouseFile): Import[] {
  return specifiersOf(file.text).map(specifier => resolveImport(file.path, specifier));
}
