def share_of_alarms(rate, given_defect, given_good):
    return given_defect * rate + given_good * (1 - rate)


for name, given_good in (("as in training", 0.1), ("dusty lens", 0.3)):
    alarms = share_of_alarms(0.02, 0.9, given_good)
    estimate = (alarms - 0.1) / (0.9 - 0.1)  # with the rates of training
    claimed = 0.9 * estimate / alarms
    true = 0.9 * 0.02 / alarms
    print(f"{name}: alarms {alarms:.3f}, base rate estimated as "
          f"{estimate:.3f}")
    print(f"  defective among the alarms: claimed {claimed:.3f}, "
          f"true {true:.4f}")
