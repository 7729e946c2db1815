const { existsSync, readFileSync } = require('node:fs');

const PORT = 3000;

/** How to try the add-in in a real Excel, printed when `npm start` is up. */
const SIDELOAD = `
Gouji is served at https://localhost:${PORT} for development. To load it into Excel (manifest: manifest.xml here):

  Windows  share the folder that holds manifest.xml; File > Options > Trust Center > Trust Center Settings >
           Trusted Add-in Catalogs: add \\\\<this computer>\\<share>, tick Show in Menu, restart Excel;
           then Home > Add-ins > Advanced (or Insert > My Add-ins) > Shared Folder > 决算勾稽
  Mac      copy manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ (make the folder),
           restart Excel; then Home > Add-ins (or Insert > My Add-ins, the small arrow) > 决算勾稽
  Web      open a workbook at https://excel.cloud.microsoft; Home > Add-ins > More Add-ins > My Add-ins >
           Upload My Add-in: choose manifest.xml

Closing this server closes the pane's source; dist/ and "npm run package" are for lasting use.
`;

/** The development server: https, because Excel loads nothing else; this computer only. */
module.exports = async () => ({
  host: 'localhost',
  port: PORT,
  server: { type: 'https', options: await certificate() },
  static: false,
  hot: false,
  liveReload: true,
  client: { overlay: false },
  onListening: () => console.log(SIDELOAD),
});

/** Made and trusted the first time; the user is asked where the system wants it. */
async function certificate() {
  try {
    return await require('office-addin-dev-certs').getHttpsServerOptions();
  } catch (error) {
    const made = require('office-addin-dev-certs/lib/defaults');
    if (!existsSync(made.localhostCertificatePath)) throw error;
    console.warn(
      `The certificate for https://localhost could not be made trusted (${error.message.trim()}). ` +
        `Excel loads nothing from here until you trust ${made.caCertificatePath} by hand.`,
    );
    return {
      ca: readFileSync(made.caCertificatePath),
      cert: readFileSync(made.localhostCertificatePath),
      key: readFileSync(made.localhostKeyPath),
    };
  }
}
