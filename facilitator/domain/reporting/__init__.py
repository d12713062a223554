"""From dossiers to a document as plain data: choosing, wording and the outline."""
