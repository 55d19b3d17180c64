// Runs the built extension in a stand-in for Visual Studio Code, and prints what it does.
//
//     node vscode_stand_in.js EXTENSION.js PROGRAM trusted|restricted

const Module = require("node:module");
const child_process = require("node:child_process");
const path = require("node:path");

const [bundle, program, trust] = process.argv.slice(2);
const nothing = () => ({ dispose() {} });

// Whatever is asked for and stands nowhere below: a function, a class and an object at once.
function anything(name, known = {}) {
  return new Proxy(Object.assign(function () {}, known), {
    get(target, key) {
      if (key === "then") return undefined;
      if (key in target) return target[key];
      if (typeof key === "symbol") return undefined;
      return key.startsWith("on") ? nothing : (target[key] = anything(`${name}.${key}`));
    },
    apply: () => anything(`${name}()`),
    construct: () => ({}),
  });
}

class EventEmitter {
  event = nothing;
  fire() {}
  dispose() {}
}

const channel = anything("channel", { logLevel: 3 });
const vscode = anything("vscode", {
  version: "1.95.0",
  env: { appName: "Code", language: "en" },
  EventEmitter,
  Disposable: class {
    dispose() {}
  },
  workspace: anything("workspace", {
    isTrusted: trust === "trusted",
    textDocuments: [],
    notebookDocuments: [],
    workspaceFolders: undefined,
    getConfiguration: () => ({ get: (name) => (name === "command" ? [program, "lsp"] : undefined) }),
    createFileSystemWatcher: () => anything("watcher"),
  }),
  window: anything("window", {
    visibleTextEditors: [],
    tabGroups: { all: [], onDidChangeTabs: nothing },
    createOutputChannel: () => channel,
    showErrorMessage: (text) => console.log("message", text.split("\n")[0]),
  }),
  commands: anything("commands", {
    registerCommand: (name) => {
      console.log("command", name);
      return nothing();
    },
  }),
  languages: anything("languages", {
    createDiagnosticCollection: () => anything("diagnostics"),
    registerHoverProvider: () => (console.log("provider hover"), nothing()),
    registerCodeActionsProvider: () => (console.log("provider actions"), nothing()),
  }),
});

const load = Module._load;
Module._load = function (name, ...more) {
  return name === "vscode" ? vscode : load.call(this, name, ...more);
};
const spawn = child_process.spawn;
child_process.spawn = (...how) => {
  const child = spawn(...how);
  const write = child.stdin.write.bind(child.stdin);
  child.stdin.write = (data, ...more) => {
    const said = data.toString().match(/"initializationOptions":(\{[^}]*\})/);
    if (said) console.log("options", said[1]);
    return write(data, ...more);
  };
  return child;
};

const extension = require(path.resolve(bundle));
extension
  .activate({ subscriptions: [] })
  .then(() => extension.deactivate())
  .then(() => console.log("ended"))
  .then(() => process.exit(0));
