"""What Framefit is made of: licences of its libraries, and known weaknesses in them."""
