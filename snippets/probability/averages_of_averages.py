import numpy as np

losses = [np.array([0.2, 0.4, 0.3, 0.5]), np.array([0.6, 0.2, 0.4, 0.4]),
          np.array([3.0])]  # the last batch has one row
rows = np.concatenate(losses)
means = np.array([batch.mean() for batch in losses])
print(f"mean over the rows          {rows.mean():.4f}")
print(f"mean of the batch means     {means.mean():.4f}")
sizes = np.array([len(batch) for batch in losses])
print(f"weighted by the batch sizes {means @ sizes / sizes.sum():.4f}")

print(f"exp of the mean loss        {np.exp(rows.mean()):.4f}")
print(f"mean of exp of the losses   {np.exp(rows).mean():.4f}")
assert np.exp(rows).mean() > np.exp(rows.mean())  # Jensen
