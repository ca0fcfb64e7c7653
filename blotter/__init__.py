"""People's side: admin command, web pages, exports, the make-believe press."""
