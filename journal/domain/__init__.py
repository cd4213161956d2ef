"""Plain values of the journal: clients, engagements, incidents, hours, money, replies. Standard library only."""
