const { existsSync, readFileSync } = require('node:fs');

const PORT = 3000;

/** How to try the add-in in a real Excel, and what this leaves on the computer: printed when `npm start` is up. */
const sideload = (certificates) => `
加载到 Excel（清单是本文件夹的 manifest.xml）：

  Windows  共享 manifest.xml 所在的文件夹；文件 > 选项 > 信任中心 > 信任中心设置 > 受信任的加载项目录：
           添加 \\\\<本机>\\<共享名>，勾选“显示在菜单中”，重启 Excel；
           再到 开始 > 加载项 > 高级（或 插入 > 我的加载项）> 共享文件夹 > 决算勾稽
  Mac      把 manifest.xml 复制到 ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/（没有就新建），
           重启 Excel；再到 开始 > 加载项（或 插入 > 我的加载项 旁的小箭头）> 决算勾稽
  网页版   在 https://excel.cloud.microsoft 打开工作簿；开始 > 加载项 > 更多加载项 > 我的加载项 >
           上传我的加载项：选 manifest.xml

留在本机的：开发用证书，在 ${certificates}，有效 30 天，
并加入本机的受信任根证书；用完后 npx office-addin-dev-certs uninstall 撤除。
停止本服务，窗格即打不开；长期使用请用 npm run package。

To load it into Excel (the manifest is manifest.xml here):

  Windows  share the folder that holds manifest.xml; File > Options > Trust Center > Trust Center Settings >
           Trusted Add-in Catalogs: add \\\\<this computer>\\<share>, tick Show in Menu, restart Excel;
           then Home > Add-ins > Advanced (or Insert > My Add-ins) > Shared Folder > 决算勾稽
  Mac      copy manifest.xml to ~/Library/Containers/com.microsoft.Excel/Data/Documents/wef/ (make the folder),
           restart Excel; then Home > Add-ins (or Insert > My Add-ins, the small arrow) > 决算勾稽
  Web      open a workbook at https://excel.cloud.microsoft; Home > Add-ins > More Add-ins > My Add-ins >
           Upload My Add-in: choose manifest.xml

Left on this computer: the developer certificates, in ${certificates}, valid for 30 days,
and among its trusted root certificates; npx office-addin-dev-certs uninstall takes them away.
The pane lasts as long as this server; for lasting use see npm run package.

勾稽已就绪，Ctrl+C 结束。 Gouji is ready at https://localhost:${PORT}; Ctrl+C ends it.
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
  // No frame-ancestors here: Excel on the web shows the pane in a frame of its own.
  headers: { 'X-Content-Type-Options': 'nosniff' },
  onListening: ({ compiler }) => sayOnce(compiler),
});

/** After the first build and what webpack says of it, so that the last line is ours. */
function sayOnce(compiler) {
  let said = false;
  compiler.hooks.afterDone.tap('gouji', () => {
    if (said) return;
    said = true;
    setImmediate(() =>
      console.log(sideload(require('office-addin-dev-certs/lib/defaults').certificateDirectory)),
    );
  });
}

/** Made and trusted the first time; the user is asked where the system wants it. */
async function certificate() {
  try {
    return await require('office-addin-dev-certs').getHttpsServerOptions();
  } catch (error) {
    const made = require('office-addin-dev-certs/lib/defaults');
    if (!existsSync(made.localhostCertificatePath)) throw error;
    console.warn(
      `证书未能设为受信任：请手工信任 ${made.caCertificatePath}，否则 Excel 不会从这里加载。\n` +
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
