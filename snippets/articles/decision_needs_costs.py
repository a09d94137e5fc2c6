p = 0.2  # the same predicted probability of a fault, three price lists
for miss, alarm in ((1, 1), (10, 1), (1, 10)):
    cost_silent = p * miss
    cost_alarm = (1 - p) * alarm
    decision = "alarm" if cost_alarm < cost_silent else "silent"
    print(
        f"miss {miss:2d}, false alarm {alarm:2d}: "
        f"{cost_silent:.1f} against {cost_alarm:.1f}, {decision}"
    )
