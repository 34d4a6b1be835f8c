"""`check`: a coordinator proof-reads the campaigns before anybody writes."""
