"""Measurements that are run by hand: `python -m tests.benchmarks`. No test collects them."""
