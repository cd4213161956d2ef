"""Client Journal: a private desktop journal of client relationships."""

__version__ = "0.1.0"
