"""curriculum: multilingual training-course sites from YAML, proven to cover their objectives."""
