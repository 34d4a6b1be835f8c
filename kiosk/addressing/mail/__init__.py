"""The post: prices of stamps, and services that are suspended."""
