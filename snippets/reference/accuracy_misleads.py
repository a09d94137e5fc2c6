import numpy as np

y = np.repeat([1, 0], [10, 990])
never = np.zeros(1000, dtype=int)
finder = np.repeat([1, 0], [30, 970])  # all 10 positives, 20 false alarms
for name, predicted in (("never", never), ("finder", finder)):
    found = predicted[y == 1].sum()
    print(f"{name}: accuracy = {np.mean(predicted == y):.2f}, found = {found}")
