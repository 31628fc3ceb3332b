namespace SmartCS.Sdk.Shopping.Guide;

/// <summary>Judges products by values of properties.</summary>
internal sealed class ColumnJudge(ProductIndex index, GuideNeed need) : NeedJudge(index, need)
{
    private readonly FacetColumn[] _columns = [.. need.Facets.Select(key => index.ByKey.GetValueOrDefault(key)).OfType<FacetColumn>()];
    private readonly CellJudge _cells = new(need);

    public override NeedVerdicts Judge(ReadOnlySpan<double> scores)
    {
        var verdicts = Need.IsExcluded ? NeedVerdicts.Create(Index.Count, -0.2f, GuideFit.Unknown) : NeedVerdicts.Create(Index.Count, UnknownScore, GuideFit.Unknown);
        foreach (var column in _columns)
        {
            var judged = Array.ConvertAll(column.Cells, cell => _cells.Judge(cell));
            for (var i = 0; i < column.Documents.Length; i++)
            {
                var product = column.Documents[i];
                var (score, fit) = judged[column.Rows[i]];
                if (Replaces(column, fit, score, (GuideFit)verdicts.Fits[product], verdicts.Scores[product]))
                {
                    verdicts.Set(product, score, fit);
                }
            }
        }

        foreach (var product in Named(Phrases()))
        {
            if (!Need.IsExcluded && verdicts.Fits[product] == (byte)GuideFit.Unknown)
            {
                verdicts.Set(product, NamedScore, GuideFit.Met);
            }
            else if (!Need.IsExcluded && verdicts.Fits[product] == (byte)GuideFit.Missed)
            {
                verdicts.Scores[product] = Math.Max(verdicts.Scores[product], -3);
            }
        }

        return verdicts;
    }

    public override GuideReason Explain(int product, GuideFit fit)
    {
        var best = default((FacetColumn Column, FacetCell Cell)?);
        foreach (var cell in Index.Rows.Of(product))
        {
            foreach (var column in _columns)
            {
                if (cell >= column.FirstCell && cell < column.FirstCell + column.Cells.Length)
                {
                    var own = column.Cells[cell - column.FirstCell];
                    best = best is null || _cells.Judge(own).Fit == fit && _cells.Judge(best.Value.Cell).Fit != fit ? (column, own) : best;
                }
            }
        }

        return best is not { } found || _cells.Judge(found.Cell).Fit != fit
            ? new GuideReason { Need = Need, Fit = fit }
            : new GuideReason { Need = Need, Fit = fit, Facet = found.Column.Key, Label = found.Column.Facet.Label, Value = found.Cell.Text };
    }

    // One value that meets a need is enough; one that is excluded is too much, unless another article is without.
    private bool Replaces(FacetColumn column, GuideFit fit, float score, GuideFit known, float knownScore) =>
        known == GuideFit.Unknown || (Need.IsExcluded ? fit == (column.IsOption ? GuideFit.Met : GuideFit.Missed) : fit == GuideFit.Met ? known == GuideFit.Missed || score > knownScore : known == GuideFit.Missed && score > knownScore);

    private IEnumerable<string> Phrases() => Need.Kind switch
    {
        GuideNeedKind.Flag when !Need.IsExcluded => Need.Facets.Select(static key => key.TrimEnd('?').TrimEnd()),
        GuideNeedKind.Flag => [],
        _ => Need.Values.Select(TextUnits.Phrase),
    };
}
