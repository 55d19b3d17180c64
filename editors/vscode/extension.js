// Starts `copydesk lsp` and hands it the drafts that are open.

const vscode = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

const LANGUAGES = ["markdown", "mdx", "plaintext", "html", "restructuredtext", "asciidoc"];

let client;

async function start() {
  const [command, ...args] = vscode.workspace.getConfiguration("copydesk").get("command");
  client = new LanguageClient(
    "copydesk",
    "copydesk",
    { command, args },
    {
      documentSelector: LANGUAGES.flatMap((language) => [
        { scheme: "file", language },
        { scheme: "untitled", language },
      ]),
      initializationOptions: { trusted: vscode.workspace.isTrusted },
    },
  );
  try {
    await client.start();
  } catch {
    vscode.window.showErrorMessage(
      `copydesk: “${[command, ...args].join(" ")}” can't be started. ` +
        "Install it with: pip install 'copydesk[lsp]', or set copydesk.command.",
    );
  }
}

async function stop() {
  const running = client;
  client = undefined;
  if (running?.isRunning()) await running.stop();
}

async function restart() {
  await stop();
  await start();
}

exports.activate = async function (context) {
  context.subscriptions.push(
    vscode.commands.registerCommand("copydesk.restart", restart),
    vscode.workspace.onDidGrantWorkspaceTrust(restart),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("copydesk.command")) return restart();
    }),
  );
  await start();
};

exports.deactivate = stop;
