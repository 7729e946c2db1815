import { aPackage } from '../../../fixtures/package';
import { encryptedXls, rc4Scheme, workbookStream } from '../../../fixtures/encrypted';
import { decryptBiff } from '../../../../src/hosts/file/foreign/biff-decrypt.web';
import { decryptPackage } from '../../../../src/hosts/file/foreign/default-password.web';

const xls = aPackage().xls();

test('in the pane an .xls without a password is read as it is', () => {
  const stream = workbookStream(xls);
  expect(decryptBiff(stream)).toBe(stream);
});

test.each([
  ['an .xls', () => decryptBiff(workbookStream(encryptedXls(xls, rc4Scheme('VelvetSweatshop'))))],
  ['a package', decryptPackage],
])('%s that is encrypted is refused with what to do', (_, read) => {
  expect(read).toThrow(/remove password and protection/);
});
