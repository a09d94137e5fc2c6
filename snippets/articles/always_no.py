import numpy as np

y = np.zeros(1000, dtype=int)
y[:10] = 1  # ten positives among a thousand examples
predicted = np.zeros(1000, dtype=int)  # a network that always says "no"
p = np.full(1000, 0.01)  # and its probability of "yes"

accuracy = np.mean(predicted == y)
recall = np.mean(predicted[y == 1] == 1)
loss = -np.mean(np.where(y == 1, np.log(p), np.log(1 - p)))
print(f"accuracy = {accuracy:.2f}")
print(f"positives found = {recall:.2f}")
print(f"cross-entropy = {loss:.3f}")
