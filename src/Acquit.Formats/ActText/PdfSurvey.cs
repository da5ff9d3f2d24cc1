using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace Acquit.Formats.ActText;

/// <summary>
/// What a page would show, counted before it is read: forms that draw forms may show a line a million times over, and
/// each letter
/// costs some hundred bytes once it is read.
/// </summary>
/// <param name="Letters">Letters shown.</param>
/// <param name="Forms">Forms drawn, each as often as it is.</param>
internal sealed record PdfSurvey(long Letters, int Forms)
{
    /// <summary>A page full of small print shows some ten thousand.</summary>
    public const int MostLetters = 1_000_000;

    private const int MostForms = 50_000;

    /// <summary>True where the page is no page.</summary>
    public bool Exceeded => Letters > MostLetters || Forms > MostForms;
}

/// <summary>Surveys pages.</summary>
internal sealed class PdfSurveyFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser,
        ParsingOptions options)
    : BasePageFactory<PdfSurvey>(scanner, resources, filters, parser, options)
{
    /// <inheritdoc />
    protected override PdfSurvey ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox,
            CropBox cropBox,
        UserSpaceUnit userSpaceUnit, PageRotationDegrees rotation, TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations) =>
        new Surveyor(
            pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation,
                initialMatrix,
            ParsingOptions).Process(pageNumber, operations);

    /// <summary>Goes through the instructions of a page, counts and draws nothing.</summary>
    private sealed class Surveyor(
        int pageNumber, IResourceStore resources, IPdfTokenScanner scanner, IPageContentParser parser,
            ILookupFilterProvider filters,
        CropBox cropBox, UserSpaceUnit unit, PageRotationDegrees rotation, TransformationMatrix matrix,
            ParsingOptions options)
        : BaseStreamProcessor<PdfSurvey>(
            pageNumber, resources, scanner, parser, filters, cropBox, unit, rotation, matrix, options)
    {
        private PdfSurvey _seen = new(0, 0);

        public override PdfSurvey Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
        {
            ProcessOperations(operations);
            return _seen;
        }

        protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
        {
            _seen = _seen with { Forms = _seen.Forms + 1 };
            if (!_seen.Exceeded)
            {
                base.ProcessFormXObject(formStream, xObjectName);
            }
        }

        public override void RenderGlyph(
            IFont font, CurrentGraphicsState currentState, double fontSize, double pointSize, int code, string unicode,
            long currentOffset, in TransformationMatrix renderingMatrix, in TransformationMatrix textMatrix,
            in TransformationMatrix transformationMatrix, CharacterBoundingBox characterBoundingBox) =>
            _seen = _seen with { Letters = _seen.Letters + 1 };

        protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
        {
        }

        public override void BeginSubpath()
        {
        }

        public override PdfPoint? CloseSubpath() => null;

        public override void StrokePath(bool close)
        {
        }

        public override void FillPath(FillingRule fillingRule, bool close)
        {
        }

        public override void FillStrokePath(FillingRule fillingRule, bool close)
        {
        }

        public override void MoveTo(double x, double y)
        {
        }

        public override void BezierCurveTo(double x2, double y2, double x3, double y3)
        {
        }

        public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
        {
        }

        public override void LineTo(double x, double y)
        {
        }

        public override void Rectangle(double x, double y, double width, double height)
        {
        }

        public override void EndPath()
        {
        }

        public override void ClosePath()
        {
        }

        public override void ModifyClippingIntersect(FillingRule clippingRule)
        {
        }

        protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
        {
        }

        protected override void RenderInlineImage(InlineImage inlineImage)
        {
        }

        public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName,
            DictionaryToken? properties)
        {
        }

        public override void EndMarkedContent()
        {
        }

        public override void PaintShading(NameToken shadingName)
        {
        }
    }
}
