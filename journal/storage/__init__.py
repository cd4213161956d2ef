"""The journal file: SQLAlchemy and Alembic live here and nowhere else. Only frozen values of the domain leave."""
