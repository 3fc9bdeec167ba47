"""``qa lsp``: the server that editors start."""


def lsp() -> None:
    """Talk to an editor over standard input and output (Language Server Protocol)."""
    from qa_toolkit.errors import UsageError

    try:
        from qa_toolkit.servers.lsp import server
    except ModuleNotFoundError as error:
        if error.name not in ("pygls", "lsprotocol"):
            raise
        raise UsageError(
            "the editor server needs an extra: pip install 'qa-toolkit[lsp]'"
        ) from error
    server().start_io()
