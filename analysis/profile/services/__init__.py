"""The measures of services, care and kindergartens, of every municipality and year, for a profile."""
