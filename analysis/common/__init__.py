"""What every subject uses: what is asked, arithmetic that never averages ratios, prices, levels, and reasons for gaps."""
