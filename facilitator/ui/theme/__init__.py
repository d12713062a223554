"""The look: colours, sizes, text styles, and painting that several widgets share."""
