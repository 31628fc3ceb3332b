using SmartCS.Sdk.Routing.Slots;
using Xunit;

namespace SmartCS.Sdk.Tests.Routing.Slots;

public sealed class HolidayCalendarTests
{
    [Theory]
    [InlineData(2024, "spring-festival", "2024-02-10/2024-02-16")]
    [InlineData(2025, "spring-festival-eve", "2025-01-28")]
    [InlineData(2025, "mid-autumn", "2025-10-06")]
    [InlineData(2026, "dragon-boat", "2026-06-19")]
    [InlineData(2023, "qixi", "2023-08-22")]
    [InlineData(2024, "qingming", "2024-04-04")]
    [InlineData(2027, "qingming", "2027-04-05")]
    [InlineData(2025, "national-day", "2025-10-01/2025-10-07")]
    [InlineData(2025, "easter", "2025-04-20")]
    [InlineData(2024, "easter", "2024-03-31")]
    [InlineData(2026, "thanksgiving", "2026-11-26")]
    [InlineData(2026, "black-friday", "2026-11-27")]
    [InlineData(2026, "mother", "2026-05-10")]
    [InlineData(2026, "us-labor-day", "2026-09-07")]
    public void In_Year_IsTheHoliday(int year, string holiday, string expected) => Assert.Equal(expected, HolidayCalendar.In(year, holiday).Format());

    [Fact]
    public void In_EveryYear_EveryHolidayLiesInIt()
    {
        foreach (var holiday in SlotWords.Holidays)
        {
            for (var year = DateFigures.FirstYear; year <= DateFigures.LastYear; year++)
            {
                Assert.Equal(year, HolidayCalendar.In(year, holiday).From.Year);
            }
        }
    }
}
