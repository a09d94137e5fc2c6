from math import log

right = 0.8  # the share of examples on which the answer is right
for q in (0.8, 0.95, 0.999):  # the probability given to the answer
    loss = -right * log(q) - (1 - right) * log(1 - q)
    print(f"says {q:5}: accuracy {right}, log loss {loss:.2f}")
