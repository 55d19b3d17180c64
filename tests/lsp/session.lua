-- Checks a draft in Neovim, makes a quick fix, and writes what Neovim knows as JSON; needs Neovim 0.7 or later.

local folder, draft, out = vim.env.DESK_FOLDER, vim.env.DESK_DRAFT, vim.env.DESK_OUT
local said = { found = {}, offered = {} }
vim.cmd("edit " .. vim.fn.fnameescape(draft))
local buffer = vim.api.nvim_get_current_buf()

local function wait_for(number)
  vim.wait(60000, function() return #vim.diagnostic.get(buffer) == number end, 50)
  local words = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    local text = vim.api.nvim_buf_get_text(buffer, one.lnum, one.col, one.end_lnum, one.end_col, {})
    table.insert(words, table.concat(text, "\n"))
  end
  table.insert(said.found, words)
end

local client = vim.lsp.start_client({
  name = "copydesk",
  cmd = { vim.env.DESK_PYTHON, "-m", "linter", "lsp" },
  root_dir = folder,
  workspace_folders = { { uri = vim.uri_from_fname(folder), name = "drafts" } },
  init_options = { trusted = false },
})
vim.lsp.buf_attach_client(buffer, client)
wait_for(2)

local last = vim.diagnostic.get(buffer)[2]
local encoding = vim.lsp.get_client_by_id(client).offset_encoding
vim.api.nvim_win_set_cursor(0, { last.lnum + 1, last.col + 1 })
local asked = vim.lsp.util.make_range_params(0, encoding)
asked.context = { diagnostics = {} }
for _, answer in pairs(vim.lsp.buf_request_sync(buffer, "textDocument/codeAction", asked, 60000) or {}) do
  for number, action in ipairs(answer.result or {}) do
    table.insert(said.offered, action.title)
    if number == 1 then vim.lsp.util.apply_workspace_edit(action.edit, encoding) end
  end
end
wait_for(1)
said.text = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
vim.fn.writefile({ vim.fn.json_encode(said) }, out)
vim.cmd("qa!")
