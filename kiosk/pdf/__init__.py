"""Laid out pages as tagged PDF (PDF/UA-1 and PDF/A-2a), written by ReportLab."""
