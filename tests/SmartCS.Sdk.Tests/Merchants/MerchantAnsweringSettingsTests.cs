using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using SmartCS.Sdk.Knowledge;
using SmartCS.Sdk.Merchants;
using Xunit;

namespace SmartCS.Sdk.Tests.Merchants;

public sealed class MerchantAnsweringSettingsTests : IDisposable
{
    private static readonly AnswerCalibration s_calibration = new()
    {
        Questions = 100,
        Faq = [new(0, 0.1), new(0.5, 0.6), new(1, 0.99)],
        Passages = [new(0.25, 0.4)],
        Curve = [new(0.1, 90, 60), new(0.55, 60, 54), new(0.9, 20, 19), new(1, 0, 0)],
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("smartcs-answering").FullName;

    [Fact]
    public void Read_CalibrationInPlace_IsReadAsItWasSaved() => AssertSame(s_calibration, Read($$"""{"TargetAccuracy":0.9,"Calibration":{{Saved()}}}""").Profile!.Answering);

    [Fact]
    public void Read_CalibrationInAFile_IsFoundBesideTheMerchantsFile()
    {
        Write("calibrations/acme.json", Saved());

        AssertSame(s_calibration, Read("""{"targetAccuracy":0.9,"calibration":"calibrations/acme.json"}""").Profile!.Answering);
    }

    [Fact]
    public void Read_MerchantsOwnFile_MayNameOne()
    {
        Write("learnt/acme.json", Saved());
        Write("acme.json", """{"Answering":{"TargetAccuracy":0.9,"Calibration":"learnt/acme.json"}}""");

        AssertSame(s_calibration, MerchantFile.Read("acme", Path.Combine(_folder, "acme.json"))!.Profile!.Answering);
    }

    [Fact]
    public void Read_TargetWithoutCalibration_SaysHowToGetOne()
    {
        var problem = AssertProblem("""{"TargetAccuracy":0.98}""", "TargetAccuracy");

        Assert.Equal("0.98", problem.Value);
        Assert.Contains("smartcs eval answers --save", problem.Allowed, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_TargetBeyondTheCalibration_SaysWhatItReaches() =>
        Assert.Contains("at most 0.95", AssertProblem($$"""{"TargetAccuracy":0.98,"Calibration":{{Saved()}}}""", "TargetAccuracy").Allowed, StringComparison.Ordinal);

    [Fact]
    public void Read_CalibrationWithoutTarget_ChangesNothing()
    {
        var answering = Read($$"""{"FaqThreshold":0.8,"Calibration":{{Saved()}}}""").Profile!.Answering;

        Assert.Null(answering.TargetAccuracy);
        Assert.Equal(0.8, AnswerScale.Of(answering).Faq.Threshold);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.5")]
    [InlineData("1.01")]
    [InlineData("\"high\"")]
    [InlineData("\"NaN\"")]
    public void Read_TargetOutOfRange_SaysTheRange(string target) =>
        Assert.Equal(MerchantAnsweringRules.Accuracy, AssertProblem($$"""{"TargetAccuracy":{{target}},"Calibration":{{Saved()}}}""", "TargetAccuracy").Allowed);

    [Theory]
    [InlineData("""{"Faq":[],"Passages":[],"Curve":[{"Threshold":0,"Answered":0,"Right":0}]}""", "Calibration:Questions")]
    [InlineData("""{"Questions":9,"Curve":[]}""", "Calibration:Curve")]
    [InlineData("""{"Questions":9,"Curve":[{"Threshold":0.5,"Answered":10,"Right":1}]}""", "Calibration:Curve")]
    [InlineData("""{"Questions":9,"Curve":[{"Threshold":0.5,"Answered":1,"Right":2}]}""", "Calibration:Curve")]
    [InlineData("""{"Questions":9,"Curve":[{"Threshold":0.5,"Answered":2,"Right":2},{"Threshold":0.5,"Answered":1,"Right":1}]}""", "Calibration:Curve")]
    [InlineData("""{"Questions":9,"Curve":[{"Threshold":1.5,"Answered":1,"Right":1}]}""", "Calibration:Curve")]
    [InlineData("""{"Questions":9,"Faq":[{"Score":0.5,"Probability":0.5},{"Score":0.6,"Probability":0.4}],"Curve":[{"Threshold":0.5,"Answered":1,"Right":1}]}""", "Calibration:Faq")]
    [InlineData("""{"Questions":9,"Passages":[{"Score":0.5}],"Curve":[{"Threshold":0.5,"Answered":1,"Right":1}]}""", "Calibration:Passages")]
    public void Read_CalibrationThatCannotBe_NamesThePlace(string calibration, string place) => AssertProblem($$"""{"Calibration":{{calibration}}}""", place);

    [Theory]
    [InlineData("missing.json", null, "no such file")]
    [InlineData("broken.json", "{ not json", "JSON object")]
    [InlineData("secret.json", "{\"Password\":\"hunter2\"}", "not known")]
    public void Read_FileThatCannotBeRead_SaysSoWithoutItsContent(string name, string? content, string says)
    {
        if (content is not null)
        {
            Write(name, content);
        }

        var problems = Read($$"""{"TargetAccuracy":0.9,"Calibration":"{{name}}"}""").Problems;

        Assert.Contains(problems, problem => problem.Path.StartsWith("acme.json:Answering:Calibration", StringComparison.Ordinal) && problem.Allowed.Contains(says, StringComparison.Ordinal));
        Assert.DoesNotContain(problems, problem => problem.ToString().Contains("hunter2", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_FileThatIsTooLarge_IsRefused()
    {
        Write("large.json", new string(' ', (1 << 20) + 1));

        Assert.Contains(Read("""{"Calibration":"large.json"}""").Problems, problem => problem.Allowed.Contains("1048576 bytes", StringComparison.Ordinal));
    }

    [Fact]
    public void Of_ProfileMadeInCode_HasTheSameRules() =>
        Assert.Contains(
            MerchantSettings.Of(new MerchantProfile { Id = "acme", Answering = new() { TargetAccuracy = 0.98 } }, "acme").Problems,
            problem => problem.Path == "acme:Answering:TargetAccuracy");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Saved() => JsonSerializer.Serialize(s_calibration, SdkJsonContext.Relaxed.AnswerCalibration);

    private static void AssertSame(AnswerCalibration expected, AnsweringSettings answering)
    {
        Assert.Equal(0.9, answering.TargetAccuracy);
        var actual = answering.Calibration!;
        Assert.Equal(expected.Questions, actual.Questions);
        Assert.Equal(expected.Faq, actual.Faq);
        Assert.Equal(expected.Passages, actual.Passages);
        Assert.Equal(expected.Curve, actual.Curve);
        Assert.Equal(0.55, AnswerScale.Of(answering).Faq.Threshold);
    }

    private SettingProblem AssertProblem(string answering, string place) => Assert.Single(Read(answering).Problems, problem => problem.Path == $"acme.json:Answering:{place}");

    private MerchantSettings Read(string answering)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""{"Answering":{{answering}}}"""));
        return MerchantSettings.Read("acme", new ConfigurationBuilder().AddJsonStream(stream).Build(), "acme.json", _folder);
    }

    private void Write(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
