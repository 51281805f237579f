# {{ number | comment }}  Have a route to {{ about | comment }}: a google_compute_subnetwork of {{ network | comment }} with this range{% if exportCustom %}, or a google_compute_route of it{% endif %}.
#    If there is none, tell us the range that is meant
