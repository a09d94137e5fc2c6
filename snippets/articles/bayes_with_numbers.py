def posterior(prior, likelihood, likelihood_otherwise):
    """Probability of A after B, by total probability."""
    evidence = likelihood * prior + likelihood_otherwise * (1 - prior)
    return evidence, likelihood * prior / evidence


evidence, p = posterior(0.01, 0.95, 0.05)
print(f"evidence = {evidence:.3f}, posterior = {p:.3f}")

# A network trained on balanced classes says 0.9; in use, A has prior 0.01.
# Its odds are those of the likelihoods, because its prior odds were 1.
evidence, p = posterior(0.01, 0.9, 0.1)
print(f"0.9 from a balanced training set becomes {p:.3f}")
