"""How right granska is: what it reads against what a careful reader noted down."""
