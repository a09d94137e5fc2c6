import numpy as np

# input 0: 1 of 4 labels is 1; input 1: 3 of 5
x = np.array([0.0] * 4 + [1] * 5)
y = np.array([1.0, 0, 0, 0, 1, 1, 1, 0, 0])
X = np.column_stack([np.ones(9), x])

beta = np.zeros(2)
for step in range(8):
    p = 1 / (1 + np.exp(-X @ beta))
    D = np.diag(p * (1 - p))
    u = X @ beta + (y - p) / (p * (1 - p))  # targets of this step
    beta = np.linalg.solve(X.T @ D @ X, X.T @ D @ u)

se = np.sqrt(np.diag(np.linalg.inv(X.T @ D @ X)))
print("coefficients   ", beta.round(4))
print("by hand        ", np.log([1 / 3, 9 / 2]).round(4))
print("standard errors", se.round(4))
print("by hand        ", np.sqrt([4 / 3, 13 / 6]).round(4))
print("odds ratio     ", np.exp(beta[1]).round(4))
low, high = np.exp(beta[1] + 1.96 * se[1] * np.array([-1, 1]))
print(f"rough 95% interval of it {low:.2f} to {high:.1f}")
print("probabilities  ", p[[0, 4]].round(4))
